import { Construct, type IConstruct } from 'constructs';
import type { IstioRelease } from '../../model/istio-release';
import { dnsLabel } from '../../syntax/names';
import { constructError, quote } from '../validation/construct-error';
import { targetIstio } from './target';

const ENVIRONMENT = Symbol.for('cdk8s-istio.MeshEnvironment');

/** Settings of every environment. The type of `values` can add more for the charts. */
export interface EnvironmentSettings {
  /**
   * Name of the cluster. Environments of one cluster share its node ports and names.
   *
   * @default - the name of the environment: a cluster of its own
   */
  readonly cluster?: string;
  /**
   * Name of the mesh. Environments of one mesh in different clusters are also checked together.
   *
   * @default - a mesh of its own
   */
  readonly mesh?: string;
  /**
   * Istio release of the environment.
   *
   * @default - the release of the app
   */
  readonly istio?: IstioRelease;
}

/**
 * A stage or cluster that the same charts are rendered for, each time with its own values and into its own folder.
 *
 *     const environments = { test: { host: 'test.example.com' }, live: { host: 'example.com', istio: '1.30' } } as const;
 *     for (const environment of MeshEnvironment.each(app, environments)) new Shop(environment, 'shop',
 *     environment.values);
 */
export class MeshEnvironment<Values extends EnvironmentSettings = EnvironmentSettings> extends Construct {
  /** One environment for each entry, by its key. */
  public static each<Values extends EnvironmentSettings>(
    scope: Construct,
    environments: Readonly<Record<string, Values>>,
  ): readonly MeshEnvironment<Values>[] {
    return Object.entries(environments).map(([name, values]) => new MeshEnvironment(scope, name, values));
  }

  /** The environment of a construct; undefined when it is in none. */
  public static of(scope: IConstruct): MeshEnvironment | undefined {
    for (let current: IConstruct | undefined = scope; current !== undefined; current = current.node.scope) {
      if (isEnvironment(current)) return current;
    }
    return undefined;
  }

  /** All environments of an app, in the order in which they were created: `describe.each(MeshEnvironment.all(app))`. */
  public static all(app: IConstruct): readonly MeshEnvironment[] {
    return app.node.findAll().filter(isEnvironment);
  }

  /** Name of the environment: its id. */
  public readonly name: string;
  /** Name of its cluster. */
  public readonly cluster: string;
  /** Name of its mesh; undefined for a mesh of its own. */
  public readonly mesh: string | undefined;
  /** Its settings, for its charts. */
  public readonly values: Values;

  /** @throws {Error} for a name that is not a DNS label, an unknown release, and an environment inside another one */
  public constructor(scope: Construct, id: string, values: Values) {
    super(scope, id);
    const outer = MeshEnvironment.of(scope);
    if (outer !== undefined)
      throw constructError(this, `an environment cannot be inside another one, got ${quote(outer.name)} around it`);
    const { cluster = id, mesh, istio } = values;
    for (const [what, name] of [
      ['the id', id],
      ['cluster', cluster],
      ['mesh', mesh ?? id],
    ] as const) {
      if (!dnsLabel.accepts(name)) throw constructError(this, `${what} is ${dnsLabel.description}, got ${quote(name)}`);
    }
    Object.defineProperty(this, ENVIRONMENT, { value: true });
    this.name = id;
    this.cluster = cluster;
    this.mesh = mesh;
    this.values = values;
    if (istio !== undefined) targetIstio(this, istio);
  }
}

/** By a symbol, as cdk8s recognizes its own classes, because an app may load this package twice. */
function isEnvironment(construct: IConstruct): construct is MeshEnvironment {
  return ENVIRONMENT in construct;
}
