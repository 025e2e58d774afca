/** Path and query of a request target; a fragment is dropped, as Envoy does. */
export function splitTarget(target: string): { readonly path: string; /** With its `?`. */ readonly search: string } {
  const fragment = target.indexOf('#');
  const whole = fragment === -1 ? target : target.slice(0, fragment);
  const mark = whole.indexOf('?');
  return mark === -1 ? { path: whole, search: '' } : { path: whole.slice(0, mark), search: whole.slice(mark) };
}
