/** A workflow command as the GitHub Actions runner understands it. */
export type WorkflowCommand = { command: string; properties: Record<string, string>; data: string };

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

const unescapeProperty = (text: string) =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/**
 * Parses a line by the runner's rules (ActionCommand.TryParseV2): trim white space; '::' starts the command and the next '::'
 * ends its head; ',' separates properties, and the first '=' in each ends its name.
 */
export const readCommand = (line: string): WorkflowCommand | null => {
  const text = line.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return null;
  const head = text.slice(2, end);
  const space = head.indexOf(' ');
  const given = space < 0 ? [] : head.slice(space + 1).split(',');
  const properties = given.map((each) => [
    each.slice(0, each.indexOf('=')),
    unescapeProperty(each.slice(each.indexOf('=') + 1)),
  ]);
  return {
    command: space < 0 ? head : head.slice(0, space),
    properties: Object.fromEntries(properties),
    data: unescapeData(text.slice(end + 2)),
  };
};
