import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { AllowOnly, CanaryRelease, IngressRoute, MeshNamespace, ServiceAccount, StrictMtls } from '../../lib';
import { BookinfoService } from './bookinfo-service';

export interface BookinfoProps {
  /** The host that readers outside the cluster call. */
  readonly host: string;
  /** Percent of the requests that go to version 2 of reviews. */
  readonly canaryWeight: number;
}

/**
 * The product page behind the ingress gateway, and the three services that it uses:
 *
 *     reader -> ingress gateway -> productpage -> details
 *                                             `-> reviews -> ratings
 */
export class Bookinfo extends Chart {
  public constructor(scope: Construct, id: string, props: BookinfoProps) {
    super(scope, id, { namespace: 'bookinfo' });
    new MeshNamespace(this, 'bookinfo', { dataPlane: 'sidecar' });

    const productpage = new BookinfoService(this, 'productpage', { versions: ['v1'] });
    const details = new BookinfoService(this, 'details', { versions: ['v1'] });
    const reviews = new BookinfoService(this, 'reviews', { versions: ['v1', 'v2'] });
    const ratings = new BookinfoService(this, 'ratings', { versions: ['v1'] });

    new IngressRoute(this, 'bookinfo-ingress', {
      host: props.host,
      to: { host: productpage.service, port: { number: 9080 } },
      match: [
        { uri: { exact: '/productpage' } },
        { uri: { prefix: '/static' } },
        { uri: { prefix: '/api/v1/products' } },
      ],
    });
    new CanaryRelease(this, 'reviews-canary', {
      host: reviews.service,
      stable: 'v1',
      canary: 'v2',
      weight: props.canaryWeight,
      match: [{ headers: { 'end-user': { exact: 'jason' } } }],
    });

    new StrictMtls(this, 'strict');
    const gateway = ServiceAccount.fromName('istio-ingressgateway-service-account', { namespace: 'istio-system' });
    const read = [{ methods: ['GET'] }];
    new AllowOnly(this, 'bookinfo-access', {
      permissions: {
        productpage: { to: productpage.workload, from: [gateway], operations: [{ methods: ['GET', 'POST'] }] },
        details: { to: details.workload, from: [productpage.account], operations: read },
        reviews: { to: reviews.workload, from: [productpage.account], operations: read },
        ratings: { to: ratings.workload, from: [reviews.account], operations: read },
      },
    });
  }
}
