// Checks an unpacked Teams app against the schemas inside @microsoft/app-manifest; prints its version there and what is wrong.
const fs = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv-draft-04');
const formats = require('ajv-formats');
const { AppManifestUtils } = require('@microsoft/app-manifest');

const folder = process.argv[2];
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const number = version => Number(version.split('.')[1]);

(async () => {
  const manifest = read(path.join(folder, 'manifest.json'));
  const errors = await AppManifestUtils.validateAgainstSchema(manifest);

  const schema = read(path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.Localization.schema.json'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats(ajv);
  const check = ajv.compile(schema);
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    if (!check(read(path.join(folder, file)))) {
      errors.push(...check.errors.map(error => `${file}: ${error.instancePath} ${error.message}`));
    }
  }

  const newest = fs.readdirSync(schemas).filter(name => /^v1\.\d+$/.test(name)).sort((a, b) => number(b) - number(a))[0];
  console.log(JSON.stringify({ newest: newest.slice(1), errors }));
})();
