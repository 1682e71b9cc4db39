# factlint in a container: docker run --rm -v "$PWD:/work" factlint check
FROM python:3.11.11-slim-bookworm
COPY constraints.txt pyproject.toml README.md LICENSE /src/
COPY rules /src/rules
COPY server /src/server
# Constraints given by the environment also hold for what builds factlint.
RUN PIP_CONSTRAINT=/src/constraints.txt pip install --no-cache-dir --disable-pip-version-check '/src[pdf]' && rm -r /src
# Drafts and sources are mounted here; the cache is written beside the configuration, as whoever runs the container.
WORKDIR /work
# The answers of earlier runs end with the container: some engines make the mounted folder the home of a user without one.
ENV XDG_CACHE_HOME=/tmp
# A number alone would leave the group to be that of root.
USER 1000:1000
ENTRYPOINT ["factlint"]
CMD ["check"]
