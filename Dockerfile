# factlint in a container: docker run --rm -v "$PWD:/work" factlint check
FROM python:3.11.11-slim-bookworm
COPY constraints.txt pyproject.toml README.md LICENSE /src/
COPY rules /src/rules
COPY server /src/server
RUN pip install --no-cache-dir --constraint /src/constraints.txt '/src[pdf]' && rm -r /src
# Drafts and sources are mounted here; the cache is written beside the configuration, as whoever runs the container.
WORKDIR /work
USER 1000
ENTRYPOINT ["factlint"]
CMD ["check"]
