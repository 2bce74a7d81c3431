import * as z from 'zod';
import {
  criterionFileSchema,
  documentsFileSchema,
  qualityMarkFileSchema,
  standardsFileSchema,
} from '../../framework/quality-mark.ts';
import { DOSSIER_SCHEMAS } from '../dossier.ts';

const schemas: Record<string, z.ZodType> = {
  ...Object.fromEntries(Object.entries(DOSSIER_SCHEMAS).map(([file, schema]) => [file.replace(/\.yaml$/, ''), schema])),
  keurmerk: qualityMarkFileSchema,
  standaarden: standardsFileSchema,
  documenten: documentsFileSchema,
  criterium: criterionFileSchema,
};

/** The files that have a schema: those of a dossier first, then those of a framework. */
export const schemaNames = Object.keys(schemas);

/** The files of a dossier alone. */
export const dossierSchemaNames = Object.keys(DOSSIER_SCHEMAS).map((file) => file.replace(/\.yaml$/, ''));

/** The JSON Schema (draft 2020-12) of a dossier or framework file, from the schema that the loader itself uses; null when unknown. */
export const jsonSchemaOf = (name: string): string | null => {
  const file = name.replace(/\.(yaml|yml|json)$/, '');
  const schema = Object.hasOwn(schemas, file) ? schemas[file] : undefined;
  return schema === undefined ? null : `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
};
