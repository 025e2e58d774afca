import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';

export interface BookinfoServiceProps {
  /** Versions of the workload, with one Deployment each. */
  readonly versions: readonly string[];
}

/** One of the four services: a Service, the identity of its workload, and a Deployment for each version. */
export class BookinfoService extends Construct {
  public readonly service: kplus.Service;
  public readonly account: kplus.ServiceAccount;
  /** The pods of all versions. */
  public readonly workload: { readonly matchLabels: Readonly<Record<string, string>> };

  public constructor(scope: Construct, id: string, props: BookinfoServiceProps) {
    super(scope, id);
    const labels = { app: id };
    this.workload = { matchLabels: labels };
    this.account = new kplus.ServiceAccount(this, 'Account', { metadata: { name: `bookinfo-${id}` } });
    this.service = new kplus.Service(this, 'Service', {
      metadata: { name: id, labels },
      ports: [{ name: 'http', port: 9080 }],
    });
    this.service.selectLabel('app', id);
    for (const version of props.versions) this.addVersion(id, version);
  }

  private addVersion(name: string, version: string): void {
    const labels = { app: name, version };
    const deployment = new kplus.Deployment(this, version, {
      metadata: { name: `${name}-${version}`, labels },
      podMetadata: { labels },
      replicas: 1,
      select: false,
      serviceAccount: this.account,
      containers: [
        {
          name,
          image: `docker.io/istio/examples-bookinfo-${name}-${version}:1.20.3`,
          portNumber: 9080,
          // The services write to their own folders.
          securityContext: { readOnlyRootFilesystem: false, user: 1000 },
        },
      ],
    });
    deployment.select(kplus.LabelSelector.of({ labels }));
  }
}
