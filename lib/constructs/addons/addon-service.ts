import type { Construct } from 'constructs';
import { claim } from '../objects/claims';
import { constructError, quote } from '../validation/construct-error';
import type { ServicePortReference, ServiceReference } from '../../model/references';
import { KubernetesObject } from '../objects/kubernetes-object';
import type { ObjectProps } from '../objects/object-props';
import type { ServiceAccess } from './service-access';
import { serviceName } from '../../syntax/names';
import { isWholeNumber } from '../../syntax/whole-number';

/** One port of an add-on's Service. */
export interface AddonPort {
  readonly name: string;
  readonly port: number;
  readonly targetPort?: number;
  /** 30000 to 32767 for a Service of type NodePort, undefined for the other types. */
  readonly nodePort: number | undefined;
  /** The prop that set the node port, for errors. */
  readonly prop: string;
}

export interface AddonServiceOptions {
  readonly ports: readonly AddonPort[];
  readonly labels: Readonly<Record<string, string>>;
  readonly selector: Readonly<Record<string, string>>;
  readonly sessionAffinity?: 'None';
}

/** A Service for an add-on that runs in the mesh. */
export abstract class AddonService extends KubernetesObject<'Service'> implements ServiceReference {
  public readonly apiVersion = 'v1';
  /** Namespace of the Service; undefined when nothing sets it. */
  public readonly metadata: { readonly namespace?: string };
  private readonly addonPorts: readonly AddonPort[];

  protected constructor(
    scope: Construct,
    id: string,
    props: ObjectProps & Pick<ServiceAccess, 'type'>,
    options: AddonServiceOptions,
  ) {
    const labels = { ...options.labels, ...props.metadata?.labels };
    super(scope, id, SERVICE, { metadata: { ...props.metadata, labels } });
    const type = props.type ?? 'NodePort';
    this.metadata = { namespace: this.namespace };
    this.addonPorts = options.ports;
    for (const { prop, nodePort } of options.ports) validateNodePort(this, type, prop, nodePort);

    this.render({
      type,
      ports: options.ports.map(({ prop: _, ...port }) => ({ ...port, protocol: 'TCP' })),
      selector: options.selector,
      ...(options.sessionAffinity !== undefined && { sessionAffinity: options.sessionAffinity }),
    });
  }

  /** Its ports by name and number. */
  public get ports(): readonly ServicePortReference[] {
    return this.addonPorts.map(({ name, port }) => ({ name, port }));
  }
}

const SERVICE = { kind: 'Service', title: 'Service', nameRule: serviceName } as const;

/**
 * Claims a node port for a Service of type NodePort.
 *
 * @throws {Error} outside Kubernetes' default range, when another Service of the app has the port, and when plain
 * JavaScript sets one on a Service of another type
 * @see Kubernetes, Service, type NodePort
 */
function validateNodePort(scope: Construct, type: string, prop: string, nodePort: number | undefined): void {
  if (type !== 'NodePort') {
    if (nodePort === undefined) return;
    throw constructError(scope, `${prop} requires type NodePort, got ${quote(nodePort)} for ${type}; leave one out`);
  }
  if (nodePort === undefined || !isWholeNumber(nodePort, 30000, 32767)) {
    throw constructError(scope, `${prop} is 30000 to 32767, got ${quote(nodePort)}`);
  }
  claim(scope, `node port ${String(nodePort)}`, `give ${prop} another number from 30000 to 32767`);
}
