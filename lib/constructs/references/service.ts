import type { Destination } from '../../../imports/messages';
import type { ServicePortReference, ServiceReference } from '../../model/references';

/** What is known about a Service that is defined elsewhere. */
export interface ServiceOptions<PortName extends string> {
  /**
   * Namespace of the Service.
   *
   * @default - the namespace of the object that refers to it
   */
  readonly namespace?: string;
  /**
   * The Service's port numbers, by port name.
   *
   * @default - none: routes go to the Service's only port
   */
  readonly ports?: Readonly<Record<PortName, number>>;
}

/** A Kubernetes Service that is defined elsewhere: in another chart, by Helm or by the platform. It renders nothing. */
export class Service<PortName extends string = never> implements ServiceReference {
  /**
   * Refers to a Service by its name.
   *
   * @example
   * Service.fromName('reviews', { ports: { http: 9080 } })
   */
  public static fromName<PortName extends string = never>(
    name: string,
    options: ServiceOptions<PortName> = {},
  ): Service<PortName> {
    return new Service(name, options);
  }

  /** Name of the Service object. */
  public readonly name: string;
  /** Metadata of the Service: its namespace. */
  public readonly metadata: { readonly namespace?: string };
  private readonly portsByName: ReadonlyMap<string, number>;

  private constructor(name: string, options: ServiceOptions<PortName>) {
    this.name = name;
    this.metadata = { namespace: options.namespace };
    this.portsByName = new Map(Object.entries<number>(options.ports ?? {}));
  }

  /** A copy of the ports. */
  public get ports(): readonly ServicePortReference[] {
    return [...this.portsByName].map(([name, port]) => ({ name, port }));
  }

  /** One port of this Service as a destination for routes. */
  public port(name: PortName): Destination {
    return { host: this, port: { number: this.portsByName.get(name) ?? 0 } };
  }
}
