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

/** What a {@link FluxKustomization} delivers, and how. */
export interface FluxKustomizationProps extends ObjectProps {
  /** The repository that the folder is in. */
  readonly source: FluxGitRepository | FluxObjectName;
  /** The folder, below the repository's root: `dist/prod`. Flux reads `.yaml` and `.yml` in it and in its folders. */
  readonly path: string;
  /**
   * The chart that the folder holds. What the chart depends on, itself or with one of its constructs, is then waited for:
   * the Kustomizations of those charts join `dependsOn` at synthesis.
   *
   * @default - only `dependsOn` is waited for
   */
  readonly chart?: Chart;
  /**
   * Kustomizations that must be ready first.
   *
   * @default - none
   */
  readonly dependsOn?: readonly (FluxKustomization | FluxObjectName)[];
  /**
   * Whether to remove what the folder no longer has, and everything when the Kustomization is removed.
   *
   * @default true
   */
  readonly prune?: boolean;
  /**
   * Time between two deliveries.
   *
   * @default - ten minutes
   */
  readonly interval?: Duration;
  /**
   * Time that a delivery may take, including the wait for what was delivered.
   *
   * @default - as long as `interval`
   */
  readonly timeout?: Duration;
  /**
   * Whether the Kustomization is ready only when everything that it delivered is ready, so that its dependents find it
   * running.
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
 * A Kustomization of Flux: it delivers a rendered folder.
 *
 * Removal: with `prune` Flux removes what the folder no longer has, and everything when the Kustomization is
 * removed. `dependsOn` applies to delivery only: Kustomizations that are deleted together are removed in no order
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
      // Later constructs may still draw dependencies between the charts.
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
