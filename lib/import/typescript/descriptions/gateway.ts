/** Hover texts for Gateway, by message and by `Message.field`. */
export const gatewayDescriptions: Readonly<Record<string, string>> = {
  GatewaySpec:
    'Ports and hosts that gateway proxies open at the edge of the mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/gateway/',
  'GatewaySpec.selector':
    'Labels of the gateway pods that open these servers, whatever their namespace.\n\n@default - all gateway pods',
  'GatewaySpec.servers': 'Ports to open, at least one. Port names must differ.',
  Server: 'A port of a gateway and the hosts that it serves.',
  'Server.bind':
    'Address of the listener: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port number 0.' +
    '\n\n@default - all addresses of the gateway',
  'Server.defaultEndpoint':
    'Loopback address or Unix socket for traffic that no route matches, such as `127.0.0.1:8080`.',
  'Server.hosts':
    'Hosts that are served, at least one: `example.com`, `*.example.com` or `*`. `namespace/host` accepts routes ' +
    'only from that namespace; `.` is the namespace of the Gateway.',
  'Server.name': 'Name of the server, for people and metrics. Names must differ.\n\n@default - none',
  'Server.port': 'Port that is opened.',
  'Server.tls':
    'How TLS is handled. HTTPS and TLS ports need it; plain HTTP ports allow only `httpsRedirect`.\n\n@default - none',
  ServerPort: 'A port of a gateway.',
  'ServerPort.name': 'Name of the port. Names must differ within the Gateway.',
  'ServerPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'ServerPort.protocol':
    '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`. HTTPS terminates TLS and routes HTTP ' +
    'requests, TLS routes by server name.',
  'ServerPort.targetPort': 'Port of the workload. Istio rejects it on a Gateway.\n\n@deprecated Leave it out.',
  ServerTlsCertificate: 'A certificate of the server with its key.',
  'ServerTlsCertificate.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against.',
  'ServerTlsCertificate.privateKey': 'Path, in the proxy, of the private key. Required.',
  'ServerTlsCertificate.serverCertificate': 'Path, in the proxy, of the certificate. Required.',
  ServerTlsSettings: 'TLS settings of a server.',
  'ServerTlsSettings.caCertCredentialName':
    'Name of the Secret or ConfigMap with the CA certificates that client certificates are checked against, in the ' +
    'namespace of the gateway pods.' +
    '\n\n@default - the CA certificates of `credentialName`',
  'ServerTlsSettings.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against. `MUTUAL` ' +
    'and `OPTIONAL_MUTUAL` need it unless a Secret is named.',
  'ServerTlsSettings.caCrl':
    'Path, in the proxy, of the file with the certificate revocation list for client certificates. Excludes mode ' +
    '`SIMPLE` and `credentialName`.' +
    '\n\n@default - no revocation check',
  'ServerTlsSettings.cipherSuites':
    "Cipher suites for TLS 1.2 and lower, by Envoy's names, such as `ECDHE-RSA-AES128-GCM-SHA256`." +
    '\n\n@default - the defaults of Istio',
  'ServerTlsSettings.credentialName':
    'Name of the Secret with key and certificate (`tls.key`, `tls.crt`) and, for client certificates, `ca.crt`, in ' +
    'the namespace of the gateway pods. `<name>-cacert` may have the CA certificates instead.',
  'ServerTlsSettings.credentialNames':
    'Names of one or two such Secrets, for example with an RSA and an ECDSA certificate.',
  'ServerTlsSettings.httpsRedirect':
    'Whether plain HTTP requests are answered with a redirect (301) to HTTPS.\n\n@default false',
  'ServerTlsSettings.insecureSkipVerify':
    'Whether to accept client certificates that fail verification.\n\n@default false',
  'ServerTlsSettings.maxProtocolVersion':
    'Highest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is the highest that Envoy supports.' +
    '\n\n@default TLS_AUTO',
  'ServerTlsSettings.minProtocolVersion':
    'Lowest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is the default of Istio. Below 1.2, ' +
    'also set `cipherSuites`.' +
    '\n\n@default TLSV1_2',
  'ServerTlsSettings.mode':
    '`PASSTHROUGH` forwards TLS by server name, `AUTO_PASSTHROUGH` does so without a VirtualService, `SIMPLE` ' +
    'terminates TLS, `MUTUAL` also requires a client certificate, `OPTIONAL_MUTUAL` verifies one if the client sends ' +
    "it, `ISTIO_MUTUAL` is `MUTUAL` with Istio's certificates." +
    '\n\n@default PASSTHROUGH',
  'ServerTlsSettings.privateKey': 'Path, in the proxy, of the private key. Required with `serverCertificate`.',
  'ServerTlsSettings.serverCertificate':
    'Path, in the proxy, of the certificate of the server. Required with `privateKey`; `credentialName` replaces both.',
  'ServerTlsSettings.subjectAltNames':
    'Names, at least one of which the client certificate must have.\n\n@default - any name',
  'ServerTlsSettings.tlsCertificates':
    'One or two certificates by path, for example RSA and ECDSA, in place of `serverCertificate` and `privateKey`.',
  'ServerTlsSettings.verifyCertificateHash':
    'SHA-256 hashes, in hexadecimal, of the accepted client certificates. With `verifyCertificateSpki`, a match in ' +
    'either list is enough.' +
    '\n\n@default - any certificate of the CA',
  'ServerTlsSettings.verifyCertificateSpki':
    'SHA-256 hashes, in base64, of the public keys (SPKI) of the accepted client certificates. With ' +
    '`verifyCertificateHash`, a match in either list is enough.' +
    '\n\n@default - any certificate of the CA',
};
