import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** Outside judges of what CI systems read: the OASIS schemas for SARIF, and two common ones for JUnit. */

const schemaFile = (name: string): string =>
  readFileSync(new URL(`../../fixtures/schemas/${name}`, import.meta.url), 'utf8');

const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv as never);
const validate = ajv.compile(JSON.parse(schemaFile('sarif-schema-2.1.0.json')));

/** The errors in a SARIF log; null if there are none. */
export const sarifErrors = (log: unknown): unknown => (validate(log) ? null : validate.errors);

/** The errors in JUnit files, by schema. */
export const junitErrors = async (xml: readonly string[]): Promise<Record<string, string[]>> => {
  const files = xml.map((contents, number) => ({ fileName: `${number}.xml`, contents }));
  const found: Record<string, string[]> = {};
  for (const fileName of ['junit-10.xsd', 'junit-windyroad.xsd']) {
    const schema = [{ fileName, contents: schemaFile(fileName) }];
    const { valid, errors } = await validateXML({ xml: files, schema, extension: 'schema' });
    found[fileName] = errors.map(({ rawMessage }) => rawMessage);
    if (valid === found[fileName].length > 0) throw new Error(`${fileName} says two things`);
  }
  return found;
};

export const NO_JUNIT_ERRORS = { 'junit-10.xsd': [], 'junit-windyroad.xsd': [] };
