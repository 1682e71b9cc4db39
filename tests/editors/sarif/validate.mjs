// Prints what of a SARIF log, read from standard input, its schema does not allow: a JSON array, empty where all is well.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../../.editors/sarif/", import.meta.url));
const require = createRequire(home);
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(`${home}schema.json`, "utf8")));
validate(JSON.parse(readFileSync(0, "utf8")));
console.log(JSON.stringify((validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)));
