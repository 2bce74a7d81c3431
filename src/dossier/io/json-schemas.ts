import * as z from 'zod';
import type { Output } from '../../base/output.ts';
import {
  criterionFileSchema,
  documentsFileSchema,
  qualityMarkFileSchema,
  standardsFileSchema,
} from '../../framework/quality-mark.ts';
import { surveyFileSchema } from '../../framework/survey.ts';
import { cardSchema } from '../card-shape.ts';
import { DOSSIER_SCHEMAS } from '../dossier.ts';
import { schemaName } from '../schema-name.ts';
import { voicesFileSchema } from '../voices-file-shape.ts';

const schemas: Record<string, z.ZodType> = {
  ...Object.fromEntries(Object.entries(DOSSIER_SCHEMAS).map(([file, schema]) => [schemaName(file), schema])),
  schoolkaart: cardSchema,
  stemmen: voicesFileSchema,
  keurmerk: qualityMarkFileSchema,
  standaarden: standardsFileSchema,
  documenten: documentsFileSchema,
  criterium: criterionFileSchema,
  vragenlijst: surveyFileSchema,
};

/** The names of the files that have a schema: of a dossier first, then of a framework. */
export const schemaNames = Object.keys(schemas);

/** The same for a dossier only. */
const dossierSchemaNames = [...new Set(Object.keys(DOSSIER_SCHEMAS).map(schemaName))];

/** The JSON Schema (draft 2020-12) of a dossier or framework file, made from the schema that the loader uses; null for an unknown name. */
export const jsonSchemaOf = (name: string): string | null => {
  const file = schemaName(name.replace(/\.(yaml|yml|json)$/, '.yaml'));
  const schema = Object.hasOwn(schemas, file) ? schemas[file] : undefined;
  return schema === undefined ? null : `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
};

/** Writes the schemas that the dossier's files refer to, so that editors can help offline. */
export const writeSchemas = async (output: Output): Promise<void> => {
  for (const name of dossierSchemaNames) {
    const schema = jsonSchemaOf(name);
    if (schema !== null) await output.write(`rapport/schema/${name}.schema.json`, schema);
  }
};
