import type { ApiObject, Chart } from 'cdk8s';

export type Manifest = Readonly<Record<string, unknown>>;

/** An object, and what its file and its order depend on. */
export interface RenderedObject {
  readonly object: ApiObject;
  readonly chart: Chart;
  /** Place of the chart among all charts, in order. */
  readonly place: number;
  /** Name of its cluster; objects of two clusters know nothing of each other. */
  readonly cluster: string;
  /** When it is applied: 0 first. */
  readonly wave: number;
  /** Gives what it becomes. Some render anew each time that they are asked. */
  readonly manifest: () => Manifest;
}

/** Renders each object once, and keeps what it became. */
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
