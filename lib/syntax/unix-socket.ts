export const UNIX_PREFIX = 'unix://';

/**
 * What is wrong with the name of a Unix domain socket, `unix://` included: it begins with `@`, or is an absolute path of a file.
 *
 * @see Istio, agent.ValidateUnixAddress
 */
export function unixSocketProblem(text: string): string | undefined {
  const name = text.slice(UNIX_PREFIX.length);
  if (name.startsWith('@')) return undefined;
  if (name === '') return 'the socket has no name';
  if (!name.startsWith('/')) return 'the path of the socket is not absolute';
  return name.endsWith('/') ? 'the path of the socket is a folder' : undefined;
}
