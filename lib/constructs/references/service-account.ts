import type { ServiceAccountReference } from '../../model/references';

/** A ServiceAccount that is defined elsewhere: the identity of a workload. It renders nothing. */
export class ServiceAccount implements ServiceAccountReference {
  /**
   * Refers to a ServiceAccount by its name.
   *
   * @param options the namespace; without it, the namespace of the policy that refers to it
   */
  public static fromName(name: string, options: { readonly namespace?: string } = {}): ServiceAccount {
    return new ServiceAccount(name, options.namespace);
  }

  /** The plural of the kind, as in the API. */
  public readonly resourceType = 'serviceaccounts';
  /** Name of the ServiceAccount object. */
  public readonly name: string;
  /** Metadata of the ServiceAccount: its namespace. */
  public readonly metadata: { readonly namespace?: string };

  private constructor(name: string, namespace: string | undefined) {
    this.name = name;
    this.metadata = { namespace };
  }
}
