import { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { renderFluxDuration } from './flux-duration';
import { GitOpsObject } from './gitops-object';
import type { ObjectProps } from '../objects/object-props';

/** Props of a {@link FluxGitRepository}: the repository, and which revision Flux fetches. */
export type FluxGitRepositoryProps = FluxGitRepositoryOptions & FluxGitReference;

/** A revision of a Git repository: a branch, a tag, the newest tag in a range, or a commit. */
export type FluxGitReference =
  | {
      /** Branch. */
      readonly branch: string;
      readonly tag?: never;
      readonly semver?: never;
      readonly commit?: never;
    }
  | {
      /** Tag. */
      readonly tag: string;
      readonly branch?: never;
      readonly semver?: never;
      readonly commit?: never;
    }
  | {
      /** Version range, of which Flux uses the newest tag: `>=1.0.0 <2.0.0`. */
      readonly semver: string;
      readonly branch?: never;
      readonly tag?: never;
      readonly commit?: never;
    }
  | {
      /** Full hash of a commit. */
      readonly commit: string;
      readonly branch?: never;
      readonly tag?: never;
      readonly semver?: never;
    };

/** Options of every {@link FluxGitRepository}. */
export interface FluxGitRepositoryOptions extends ObjectProps {
  /** Address of the repository: `https://…` or `ssh://…`. */
  readonly url: string;
  /**
   * Interval between checks of the source.
   *
   * @default - five minutes
   */
  readonly interval?: Duration;
  /**
   * Secret with the credentials for the repository, in the same namespace.
   *
   * @default - the repository needs no credentials
   */
  readonly secretName?: string;
}

/**
 * A Flux GitRepository: the source of Kustomizations.
 *
 * @see https://fluxcd.io/flux/components/source/gitrepositories/
 */
export class FluxGitRepository extends GitOpsObject<'GitRepository'> {
  public constructor(scope: Construct, id: string, props: FluxGitRepositoryProps) {
    super(scope, id, 'GitRepository', props);
    const { url, interval = Duration.minutes(5), secretName, branch, tag, semver, commit } = props;
    this.render({
      url,
      interval: renderFluxDuration(this, 'interval', interval),
      ref: { branch, tag, semver, commit },
      secretRef: secretName === undefined ? undefined : { name: secretName },
    });
  }
}
