import { Construct } from 'constructs';
import { PeerAuthentication } from '../kinds/peer-authentication';

/** Props of {@link StrictMtls}. */
export interface StrictMtlsProps {
  /**
   * Namespace whose workloads reject plain text. Istio's root namespace (`istio-system`) means the whole mesh.
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;
}

/** Rejects plain text: workloads accept only mutual TLS. At most one for each namespace, with the name `default`. */
export class StrictMtls extends Construct {
  /** @throws {Error} when the namespace already has a PeerAuthentication `default` */
  public constructor(scope: Construct, id: string, props: StrictMtlsProps = {}) {
    super(scope, id);
    const { namespace } = props;
    new PeerAuthentication(this, 'Policy', {
      metadata: { name: 'default', ...(namespace !== undefined && { namespace }) },
      mtls: { mode: 'STRICT' },
    });
  }
}
