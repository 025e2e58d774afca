export const UNIX_PREFIX = 'unix://';

/**
 * What is wrong with the address of a Unix domain socket, with its `unix://`. A valid one begins with `@` or is the
 * absolute path of a file.
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
