import type { Construct } from 'constructs';
import { renderDestination, type ArgoDestination } from './argo-destination';
import { GitOpsObject } from './gitops-object';
import { validateSome } from '../validation/validate-values';
import type { ObjectProps } from '../objects/object-props';

/** A kind of object, for Argo CD. `*` means all groups or kinds. */
export interface ArgoGroupKind {
  /** API group; the empty string is the core group. */
  readonly group: string;
  /** Kind. */
  readonly kind: string;
}

/** What the Applications of an {@link ArgoProject} may do. */
export interface ArgoProjectProps extends ObjectProps {
  /** Addresses of the allowed source repositories; `*` means any. At least one. */
  readonly repositories: readonly string[];
  /** Allowed destinations: clusters and namespaces. At least one. */
  readonly destinations: readonly ArgoDestination[];
  /**
   * Allowed cluster-scoped kinds: `{ group: '', kind: 'Namespace' }` for a MeshNamespace.
   *
   * @default - none
   */
  readonly clusterResources?: readonly ArgoGroupKind[];
  /**
   * Allowed namespaced kinds.
   *
   * @default - all
   */
  readonly namespaceResources?: readonly ArgoGroupKind[];
  /**
   * Description of the project.
   *
   * @default - no description
   */
  readonly description?: string;
}

/**
 * An Argo CD AppProject: what its Applications may deliver, and where. It belongs in the namespace of Argo CD.
 *
 * An Application without its project cannot be deleted together with its objects. Delete the Applications first, or
 * give the project a lower sync wave: Argo CD deletes higher waves first.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export class ArgoProject extends GitOpsObject<'AppProject'> {
  /** @throws {Error} when there are no source repositories or no destinations */
  public constructor(scope: Construct, id: string, props: ArgoProjectProps) {
    super(scope, id, 'AppProject', props);
    const { repositories, destinations, clusterResources, namespaceResources, description } = props;
    validateSome(this, 'repositories', 'address', repositories);
    validateSome(this, 'destinations', 'destination', destinations);
    this.render({
      description,
      sourceRepos: repositories,
      destinations: destinations.map((destination) => renderDestination({ ...ANY_NAMESPACE, ...destination })),
      clusterResourceWhitelist: clusterResources,
      namespaceResourceWhitelist: namespaceResources,
    });
  }
}

const ANY_NAMESPACE = { namespace: '*' };
