import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'annotation-current': {
    why: 'It works for now; a later release will not read it.',
    fix: 'Use the replacement that the message names, or remove the annotation.',
  },
  'annotation-known': {
    why: 'Misspelt annotations have no effect, and nothing says so.',
    fix: 'Correct the name of the annotation, or remove it.',
  },
  'annotation-placed': {
    why: 'Istio reads it on another kind; here it has no effect.',
    fix: 'Move the annotation to an object of the kind that the message names. For workloads, that is the Pod template.',
  },
  'annotation-stable': {
    why: 'It may change or go with any release. Nearly all annotations are alpha, so the rule runs only for those who ask for it.',
    fix: 'Read the upgrade notes of each release, or use a stable setting instead.',
  },
  'annotation-valid': {
    why: 'The injector refuses the Pod, or takes its default instead.',
    fix: 'Set the annotation to a value of the type that the message names.',
  },
};
