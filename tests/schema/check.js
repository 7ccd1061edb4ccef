// Validates plain JSON files against a JSON Schema (2020-12) and prints { "file": ["path: what is wrong", …], … }; an empty list is a valid file.
// Usage: node check.js SCHEMA FOLDER
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv/dist/2020");

const [schemaFile, folder] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: false });
ajv.addVocabulary(["allowComments", "allowTrailingCommas"]); // of one editor
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, "utf8")));

const results = {};
for (const file of fs.readdirSync(folder).sort()) {
  const scenario = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
  results[file] = validate(scenario) ? [] : validate.errors.map((e) => `${e.instancePath}: ${e.message}`);
}
process.stdout.write(JSON.stringify(results));
