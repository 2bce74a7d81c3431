import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { convertWorkflowTemplate, parseWorkflow } from '@actions/workflow-parser';
import { build } from 'esbuild';
import { projectRoot } from '../run/run-binary.ts';

type Parse = typeof parseWorkflow;

type Convert = typeof convertWorkflowTemplate;

/** Says what is wrong with a file; nothing when GitHub accepts it. */
type Judge = (text: string) => Promise<string[]>;

/**
 * GitHub's own reader of workflows and actions, with its schema and its rules for expressions. It imports JSON as only a bundler can, so
 * it is bundled first.
 * @param folder a temporary folder
 */
export const judgesOfGithub = async (folder: string): Promise<{ workflow: Judge; action: Judge }> => {
  const outfile = join(folder, 'judge.mjs');
  await build({
    stdin: {
      contents:
        "export { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';\n" +
        "export { parseAction } from '@actions/workflow-parser/actions/action-parser';\n",
      resolveDir: projectRoot,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow, parseAction } = await import(
    pathToFileURL(outfile).href
  );
  const read = (parse: Parse, content: string) => parse({ name: 'file.yml', content }, new NoOperationTraceWriter());
  const told = ({ context }: ReturnType<Parse>) => context.errors.getErrors().map(({ message }) => message);
  return {
    workflow: async (text) => {
      const result = read(parseWorkflow, text);
      // Only this reads the conditions.
      if (result.value !== undefined) await (convertWorkflowTemplate as Convert)(result.context, result.value);
      return told(result);
    },
    action: async (text) => told(read(parseAction, text)),
  };
};
