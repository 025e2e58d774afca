import { Chart } from 'cdk8s';
import { MeshApp, type IstioRelease } from '../../lib';

/** The message of the error that `build` throws, in a chart `test` of the namespace `default`. */
export function errorOf(build: (chart: Chart) => unknown, istio: IstioRelease = '1.31'): string | undefined {
  const chart = new Chart(new MeshApp({ istio, outdir: 'build/never-written' }), 'test', { namespace: 'default' });
  try {
    build(chart);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
