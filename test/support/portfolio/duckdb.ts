import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { projectRoot } from '../run/run-binary.ts';

export type Asked = Record<string, string | number | boolean | null>;

/** An engine that knows nothing of this tool: it reads the open data as anybody would. */
export const openDuckDb = async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    /** The rows of the last statement; whole numbers as numbers, dates as they are written. */
    ask: async (sql: string): Promise<Asked[]> => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJson()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : (value as Asked[string]),
            ]),
          ),
        );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

/** The blocks of SQL in docs/portefeuille.md, by the name behind the fence. */
export const sqlOfManual = (): { name: string; sql: string }[] =>
  [...readFileSync(join(projectRoot, 'docs/portefeuille.md'), 'utf8').matchAll(/```sql *(\S*)\n([\s\S]*?)```/g)].map(
    ([, name = '', sql = '']) => ({ name, sql }),
  );

/** A path as it stands in SQL. */
export const sqlPath = (path: string): string => path.replaceAll('\\', '/').replaceAll("'", "''");

/**
 * Asks the questions of the manual of a portfolio.
 * @returns the answers, by the name of the question
 */
export const askManual = async (portfolio: string): Promise<Map<string, Asked[]>> => {
  const duckdb = await openDuckDb();
  const answers = new Map<string, Asked[]>();
  try {
    for (const { name, sql } of sqlOfManual()) {
      if (name === 'trino' || name === 'spark') continue;
      const own = sql.replaceAll("'portefeuille/", `'${sqlPath(portfolio)}/`);
      answers.set(name, await duckdb.ask(own));
    }
  } finally {
    duckdb.close();
  }
  return answers;
};
