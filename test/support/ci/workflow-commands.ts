/** A workflow command as the runner of GitHub Actions understands it. */
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
 * Reads one line by the rules of the runner (ActionCommand.TryParseV2): white space at the ends goes, '::' starts it, the first
 * '::' after that ends the head, properties are parted by ',' and their names by the first '='.
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
