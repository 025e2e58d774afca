import type { ApiObject, Chart } from 'cdk8s';

export type Manifest = Readonly<Record<string, unknown>>;

/** An object, and what its file and order depend on. */
export interface RenderedObject {
  readonly object: ApiObject;
  readonly chart: Chart;
  /** Position of the chart among all charts. */
  readonly place: number;
  /** Name of its cluster. Objects of different clusters do not affect each other. */
  readonly cluster: string;
  /** Its wave: 0 is applied first. */
  readonly wave: number;
  /** Returns its manifest. Some objects render anew on each call. */
  readonly manifest: () => Manifest;
}

/** Renders each object once, and caches the manifest. */
export function keeping(render: (object: ApiObject) => unknown): (object: ApiObject) => unknown {
  const kept = new Map<ApiObject, unknown>();
  return (object) => {
    const known = kept.get(object);
    if (known !== undefined) return known;
    const rendered = render(object);
    kept.set(object, rendered);
    return rendered;
  };
}
