import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'bind-address': {
    why: 'Envoy opens the listener on this address.',
    fix: 'Set bind to an IP address, or to unix:///path where a socket is supported.',
  },
  'bind-port': {
    why: 'A socket is addressed by its path and has no port.',
    fix: 'Set port.number: 0, or bind to an IP address.',
  },
  'gateway-host': {
    why: 'A server accepts VirtualServices whose hosts match, from the namespace before the slash.',
    fix: 'Write a DNS name, namespace/name, or "*".',
  },
  'gateway-host-qualified': {
    why: 'Clients of a gateway send fully qualified names.',
    fix: 'Write the fully qualified domain name.',
  },
  'gateway-hosts': {
    why: 'Without hosts no VirtualService can attach to the server.',
    fix: 'Add the hosts that the server is for, or "*" for all.',
  },
  'gateway-https-redirect': {
    why: 'Only a server with protocol HTTP can redirect clients to HTTPS.',
    fix: 'Move tls.httpsRedirect to the HTTP server, or remove it.',
  },
  'gateway-name-label': {
    why: 'VirtualServices refer to a Gateway as namespace/name, and Istio refuses a name with dots.',
    fix: 'Rename the Gateway to lower-case letters, digits and "-".',
  },
  'gateway-port': {
    why: 'The port number and protocol define the listener.',
    fix: 'Add port with number, name and protocol.',
  },
  'gateway-port-name': {
    why: "Istio identifies the server's routes by the port name.",
    fix: 'Set port.name, such as http or https.',
  },
  'gateway-port-name-unique': {
    why: 'Istio could not distinguish the routes of the two servers.',
    fix: 'Give each server a port name of its own.',
  },
  'gateway-servers': {
    why: 'Without servers the gateway opens no port.',
    fix: 'Add at least one server with port and hosts.',
  },
  'gateway-tls-plain': {
    why: 'For HTTP, TCP and similar protocols Envoy does not terminate TLS, so certificates have no effect.',
    fix: 'Change port.protocol to HTTPS or TLS, or remove tls. A redirect to HTTPS may stay on HTTP.',
  },
  'gateway-tls-required': {
    why: 'Envoy needs to know whether to terminate TLS or pass it through.',
    fix: 'Add tls with mode, and with credentialName where TLS is terminated.',
  },
  'server-tls-certificate': {
    why: 'Modes SIMPLE and MUTUAL present a certificate to clients.',
    fix: 'Set credentialName to a Secret, or both serverCertificate and privateKey.',
  },
  'server-tls-cipher-known': {
    why: 'Istio ignores unknown cipher suites.',
    fix: 'Remove the cipher suite, or correct its name.',
  },
  'server-tls-cipher-unique': {
    why: 'Istio ignores the second entry.',
    fix: 'Remove the second entry.',
  },
  'server-tls-client-ca': {
    why: "Mode MUTUAL needs the CA that signed the clients' certificates.",
    fix: 'Set caCertificates, or credentialName of a Secret that contains ca.crt.',
  },
  'server-tls-crl': {
    why: 'Envoy uses the list only when it verifies client certificates from files.',
    fix: 'Set mode: MUTUAL with caCertificates, or remove caCrl.',
  },
  'server-tls-istio-mutual': {
    why: 'With ISTIO_MUTUAL the gateway uses the certificates that Istio issues.',
    fix: 'Remove the certificate fields, or set mode: MUTUAL.',
  },
  'server-tls-old-version': {
    why: "Envoy's default cipher suites do not support TLS below 1.2.",
    fix: 'Set minProtocolVersion: TLSV1_2, or add cipherSuites that support the old version.',
  },
  'server-tls-one-source': {
    why: 'credentialName, credentialNames, tlsCertificates and file paths exclude each other.',
    fix: 'Keep one source of certificates.',
  },
  'server-tls-two-certificates': {
    why: 'Envoy chooses between one RSA and one ECDSA certificate.',
    fix: 'Keep one RSA and one ECDSA certificate.',
  },
  'server-tls-unused': {
    why: 'With PASSTHROUGH and AUTO_PASSTHROUGH the connection is forwarded without terminating TLS, so certificates have no effect.',
    fix: 'Remove the certificate fields, or set mode to SIMPLE or MUTUAL.',
  },
};
