import { Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { MeshApp, type IstioRelease } from '../lib';
import { Addons } from '../lib/charts/addons';
import { Httpbin } from '../lib/charts/httpbin';

/** A plain Kubernetes object, as far as tests look into it. */
export interface PlainObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string; readonly namespace?: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** The charts of main.ts, for any Istio release. Nothing is written. */
export function seedApp(istio: IstioRelease): MeshApp {
  const app = new MeshApp({ istio, outdir: 'build/never-written' });
  new Httpbin(app, 'httpbin', { host: 'httpbin.example.com' });
  new Addons(app, 'addons');
  return app;
}

/** What a chart renders that `build` fills, in the namespace `default`. */
export function render(build: (chart: Chart) => unknown, istio: IstioRelease = '1.31'): readonly PlainObject[] {
  const app = new MeshApp({ istio, outdir: 'build/never-written' });
  const chart = new Chart(app, 'test', { namespace: 'default' });
  build(chart);
  return Testing.synth(chart) as readonly PlainObject[];
}

export function parseYaml(text: string): readonly PlainObject[] {
  return parseAllDocuments(text).map((document) => document.toJS() as PlainObject);
}
