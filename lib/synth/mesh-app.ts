import { App, type AppProps } from 'cdk8s';
import { targetIstio } from '../constructs/target';
import { warningsOf } from '../constructs/warnings';
import type { IstioRelease } from '../model/istio-release';

export interface MeshAppProps extends AppProps {
  /**
   * Istio release that the manifests are for: it decides apiVersions and what can be said.
   *
   * @default - the newest known release, 1.31
   */
  readonly istio?: IstioRelease;
}

/** A cdk8s App that renders for one Istio release. Charts and `cdk8s synth` use it as any App. */
export class MeshApp extends App {
  public constructor(props: MeshAppProps = {}) {
    super(props);
    if (props.istio !== undefined) targetIstio(this, props.istio);
  }

  /** Renders all charts into the output folder, and prints on stderr what should be written otherwise. */
  public override synth(): void {
    super.synth();
    for (const warning of warningsOf(this)) process.stderr.write(`warning ${warning}\n`);
  }
}
