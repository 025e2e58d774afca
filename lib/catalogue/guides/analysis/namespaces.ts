import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'exported-namespace-exists': {
    why: 'The object is not visible to any client there. The rule assumes that all namespaces of the mesh are among the objects or declared as externals.',
    fix: 'Correct the namespace in exportTo, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
  'reference-grant-namespace-exists': {
    why: 'The grant allows nothing. The rule assumes that all namespaces of the mesh are among the objects or declared as externals.',
    fix: 'Correct the namespace in from, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
};
