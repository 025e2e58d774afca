import type { Chart } from 'cdk8s';
import { Duration, Lazy } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { chartsBefore } from './charts-before';
import { renderFluxDuration } from './flux-duration';
import type { FluxGitRepository } from './flux-git-repository';
import { nameFrom, renderFluxReference, type FluxObjectName } from './flux-reference';
import { GitOpsObject } from './gitops-object';
import type { ObjectProps } from '../objects/object-props';
import { relativePath } from '../validation/relative-path';

/** Props of a {@link FluxKustomization}. */
export interface FluxKustomizationProps extends ObjectProps {
  /** The repository that the folder is in. */
  readonly source: FluxGitRepository | FluxObjectName;
  /** The folder, below the repository's root: `dist/prod`. Flux reads `.yaml` and `.yml` in it and its subfolders. */
  readonly path: string;
  /**
   * The chart in the folder. At synthesis, `dependsOn` also gets the Kustomizations of the charts that this chart or
   * one of its constructs depends on.
   *
   * @default - only the given `dependsOn`
   */
  readonly chart?: Chart;
  /**
   * Kustomizations that must be ready first.
   *
   * @default - none
   */
  readonly dependsOn?: readonly (FluxKustomization | FluxObjectName)[];
  /**
   * Whether to delete objects that are no longer in the folder, and all objects when the Kustomization is deleted.
   *
   * @default true
   */
  readonly prune?: boolean;
  /**
   * Interval between deliveries.
   *
   * @default - ten minutes
   */
  readonly interval?: Duration;
  /**
   * Timeout of a delivery, including the wait for delivered objects.
   *
   * @default - the same as `interval`
   */
  readonly timeout?: Duration;
  /**
   * Whether the Kustomization becomes ready only when all delivered objects are ready, so that they run before its
   * dependents are applied.
   *
   * @default false
   */
  readonly wait?: boolean;
  /**
   * Namespace for all delivered objects.
   *
   * @default - as each object sets it
   */
  readonly targetNamespace?: string;
}

/**
 * A Flux Kustomization, which delivers a rendered folder.
 *
 * Deletion: with `prune`, Flux deletes objects that are no longer in the folder, and all objects when the Kustomization
 * is deleted. `dependsOn` applies only to delivery: Kustomizations that are deleted together are removed in any order
 * (fluxcd/kustomize-controller#301), so remove those that others depend on in a later commit.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export class FluxKustomization extends GitOpsObject<'Kustomization'> {
  /** @throws {Error} for a path that leaves the repository */
  public constructor(scope: Construct, id: string, props: FluxKustomizationProps) {
    super(scope, id, 'Kustomization', props);
    const { source, path, chart, prune = true, wait, targetNamespace } = props;
    const { interval = Duration.minutes(10), timeout } = props;
    const folder = relativePath(this, 'path', path);
    const named = (props.dependsOn ?? []).map((dependency) => renderFluxReference(this, dependency));
    if (chart !== undefined) deliveredBy(this).add(chart, this);
    this.render({
      sourceRef: { kind: 'GitRepository', ...renderFluxReference(this, source) },
      path: folder === '.' ? './' : `./${folder}`,
      prune,
      interval: renderFluxDuration(this, 'interval', interval),
      timeout: timeout === undefined ? undefined : renderFluxDuration(this, 'timeout', timeout),
      wait,
      targetNamespace,
      // Later constructs may still add dependencies between the charts.
      dependsOn: Lazy.any({ produce: () => this.allDependencies(named, chart) }) as unknown,
    });
  }

  private allDependencies(named: readonly FluxObjectName[], chart: Chart | undefined): unknown {
    const found = chart === undefined ? [] : chartsBefore(chart).flatMap((before) => deliveredBy(this).of(before));
    const others = found.filter((kustomization) => kustomization !== this).map((other) => nameFrom(this, other));
    const distinct = new Map([...named, ...others].map((each) => [`${each.namespace ?? ''}/${each.name}`, each]));
    return distinct.size === 0 ? undefined : [...distinct.values()];
  }
}

/** The Kustomizations of an app by the chart that they deliver. */
class Deliveries {
  private readonly byChart = new Map<Chart, FluxKustomization[]>();

  public add(chart: Chart, kustomization: FluxKustomization): void {
    const known = this.byChart.get(chart);
    if (known === undefined) this.byChart.set(chart, [kustomization]);
    else known.push(kustomization);
  }

  public of(chart: Chart): readonly FluxKustomization[] {
    return this.byChart.get(chart) ?? [];
  }
}

const deliveriesOfApps = new WeakMap<IConstruct, Deliveries>();

function deliveredBy({ node: { root } }: IConstruct): Deliveries {
  const deliveries = deliveriesOfApps.get(root) ?? new Deliveries();
  deliveriesOfApps.set(root, deliveries);
  return deliveries;
}
