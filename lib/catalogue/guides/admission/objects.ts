import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'annotation-internal': {
    why: 'istiod uses the annotation for objects that it generates.',
    fix: 'Remove the annotation.',
  },
  'duration-value': {
    why: 'Istio accepts durations from 1ms in whole milliseconds. Some fields need whole seconds.',
    fix: 'Write a duration such as 500ms or 10s.',
  },
  'export-to-exclusive': {
    why: '"*" means all namespaces and "~" means none, so other entries contradict them.',
    fix: 'Keep only "*" or "~", or list namespaces without them.',
  },
  'export-to-local': {
    why: "A workloadSelector selects clients of the rule's own namespace only.",
    fix: 'Set exportTo: ["."], or remove exportTo.',
  },
  'export-to-namespace': {
    why: 'An object is visible in the listed namespaces.',
    fix: 'Write ".", "*" or the name of a namespace.',
  },
  'export-to-unique': {
    why: '"." counts as the object\'s own namespace.',
    fix: 'Remove the second entry.',
  },
  'field-known': {
    why: "Istio's webhook refuses unknown fields, since a misspelled field has no effect.",
    fix: 'Correct the name of the field, or remove it.',
  },
  'field-type': {
    why: 'Istio cannot decode the object, so none of it takes effect.',
    fix: 'Write a value of the type that the message names.',
  },
  'field-value': {
    why: 'Istio cannot decode the object, so none of it takes effect.',
    fix: 'Write one of the names that the field accepts, in upper case where Istio does.',
  },
  'host-partial-wildcard': {
    why: 'Istio and Envoy match "*" only as the whole first label of a host.',
    fix: 'Write "*" as the first label, such as *.example.com.',
  },
  'label-syntax': {
    why: 'No workload can have such a label, so it would match nothing.',
    fix: 'Correct the key or value: letters, digits, "-", "_" and ".", at most 63 characters.',
  },
  'port-name': {
    why: 'Istio refers to the port by its name.',
    fix: 'Use up to 63 lower-case letters, digits and "-".',
  },
  'port-number': {
    why: 'TCP has no other ports.',
    fix: 'Write a number from 1 to 65535.',
  },
  'port-protocol': {
    why: 'The protocol decides how Envoy handles the traffic of the port.',
    fix: 'Use a protocol such as HTTP, HTTPS, HTTP2, GRPC, TCP or TLS.',
  },
  'port-target': {
    why: 'Gateways and Sidecars listen on the port itself and do not map it.',
    fix: 'Remove targetPort, and set it on the Service instead.',
  },
  'selector-label': {
    why: 'Selectors compare labels exactly.',
    fix: 'Write the label exactly as the workloads have it, or remove it.',
  },
  'selector-not-empty': {
    why: 'An empty selector selects every workload of the namespace, which is easy to overlook.',
    fix: 'Add labels to the selector, or remove the selector to apply to all workloads.',
  },
  'target-exclusive': {
    why: 'Istio accepts one way to choose what a policy applies to.',
    fix: 'Keep one of selector, targetRef and targetRefs.',
  },
  'target-kind': {
    why: 'Policies attach to a Gateway, GatewayClass, Service or ServiceEntry.',
    fix: 'Refer to an object of one of these kinds, with its API group.',
  },
  'target-name': {
    why: 'Istio looks up the target by group, kind and name.',
    fix: 'Set the name of the target.',
  },
  'target-namespace': {
    why: 'A policy applies only to targets in its own namespace.',
    fix: 'Remove namespace, and create the policy in the namespace of the target.',
  },
};
