import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'exported-namespace-exists': {
    why: 'Nobody sees it there. It is assumed that all namespaces of the mesh are among the objects, or told as externals.',
    fix: 'Correct the namespace in exportTo, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
  'reference-grant-namespace-exists': {
    why: 'It allows nobody anything. It is assumed that all namespaces of the mesh are among the objects, or told as externals.',
    fix: 'Correct the namespace in from, or declare it under externals.namespaces in cdk8s-istio.yaml.',
  },
};
