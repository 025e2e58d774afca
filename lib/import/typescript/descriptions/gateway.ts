/** Texts on hover for Gateway, by message and by `Message.field`. */
export const gatewayDescriptions: Readonly<Record<string, string>> = {
  GatewaySpec:
    'Ports and hosts that gateway proxies open at the edge of the mesh.' +
    '\n\n@see https://istio.io/latest/docs/reference/config/networking/gateway/',
  'GatewaySpec.selector':
    'Labels of the gateway pods that open these servers, whatever their namespace.\n\n@default - all gateway pods',
  'GatewaySpec.servers': 'Ports to open, at least one. Port names must differ.',
  Server: 'A port of a gateway and the hosts that it serves.',
  'Server.bind':
    'Where the port is opened: an IP address, or a Unix socket as `unix:///path` or `unix://@name` with port ' +
    'number 0.' +
    '\n\n@default - all addresses of the gateway',
  'Server.defaultEndpoint': 'Loopback address or Unix socket for traffic that no route matches, as `127.0.0.1:8080`.',
  'Server.hosts':
    'Hosts that are served, at least one: `example.com`, `*.example.com` or `*`. `namespace/host` takes routes ' +
    'only from that namespace, `.` being the one of the Gateway.',
  'Server.name': 'Name of the server, for people and metrics. Names must differ.\n\n@default - none',
  'Server.port': 'Port that is opened.',
  'Server.tls':
    'How TLS is handled. HTTPS and TLS ports need it; plain HTTP ports take only `httpsRedirect`.\n\n@default - none',
  ServerPort: 'A port of a gateway.',
  'ServerPort.name': 'Name of the port. Names must differ within the Gateway.',
  'ServerPort.number': 'Port number, 1 to 65535, or 0 with a Unix socket.',
  'ServerPort.protocol':
    '`HTTP`, `HTTPS`, `GRPC`, `GRPC-Web`, `HTTP2`, `MONGO`, `TCP` or `TLS`. HTTPS terminates TLS and reads HTTP, TLS ' +
    'routes by server name.',
  'ServerPort.targetPort': 'Port of the workload. Istio refuses it on a Gateway.\n\n@deprecated Leave it out.',
  ServerTlsCertificate: 'A certificate of the server with its key.',
  'ServerTlsCertificate.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against.',
  'ServerTlsCertificate.privateKey': 'Path, in the proxy, of the private key. Required.',
  'ServerTlsCertificate.serverCertificate': 'Path, in the proxy, of the certificate. Required.',
  ServerTlsSettings: 'How the proxy of the server handles TLS.',
  'ServerTlsSettings.caCertCredentialName':
    'Name of the Secret or ConfigMap with the CA certificates that client certificates are checked against, in the ' +
    'namespace of the gateway pods.' +
    '\n\n@default - the CA certificates of `credentialName`',
  'ServerTlsSettings.caCertificates':
    'Path, in the proxy, of the file with the CA certificates that client certificates are checked against. ' +
    '`MUTUAL` and `OPTIONAL_MUTUAL` need it unless a Secret is named.',
  'ServerTlsSettings.caCrl':
    'Path, in the proxy, of the file with the revocation list that client certificates are looked up in. Excludes ' +
    'mode `SIMPLE` and `credentialName`.' +
    '\n\n@default - no revocation check',
  'ServerTlsSettings.cipherSuites':
    'Cipher suites to offer up to TLS 1.2, in the names of Envoy, such as `ECDHE-RSA-AES128-GCM-SHA256`.' +
    '\n\n@default - those of Istio',
  'ServerTlsSettings.credentialName':
    'Name of the Secret with key and certificate (`tls.key`, `tls.crt`) and, for client certificates, `ca.crt`, in ' +
    'the namespace of the gateway pods. `<name>-cacert` may hold the CA certificates instead.',
  'ServerTlsSettings.credentialNames':
    'Names of one or two such Secrets, an RSA and an ECDSA certificate for instance.',
  'ServerTlsSettings.httpsRedirect':
    'Whether plain HTTP requests are answered with a redirect (301) to HTTPS.\n\n@default false',
  'ServerTlsSettings.insecureSkipVerify':
    'Whether a client certificate that fails the check is still accepted.\n\n@default false',
  'ServerTlsSettings.maxProtocolVersion':
    'Highest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is what Envoy can do.' +
    '\n\n@default TLS_AUTO',
  'ServerTlsSettings.minProtocolVersion':
    'Lowest TLS version. `TLSV1_0` to `TLSV1_3` are TLS 1.0 to 1.3, `TLS_AUTO` is the default of Istio. Below 1.2 ' +
    '`cipherSuites` should be given.' +
    '\n\n@default TLSV1_2',
  'ServerTlsSettings.mode':
    '`PASSTHROUGH` sends TLS on by server name, `AUTO_PASSTHROUGH` does so without a VirtualService, `SIMPLE` terminates ' +
    'TLS, `MUTUAL` also requires a client certificate, `OPTIONAL_MUTUAL` checks one if the client sends it, `ISTIO_MUTUAL` is ' +
    '`MUTUAL` with the certificates of Istio.' +
    '\n\n@default PASSTHROUGH',
  'ServerTlsSettings.privateKey': 'Path, in the proxy, of the private key. Goes with `serverCertificate`.',
  'ServerTlsSettings.serverCertificate':
    'Path, in the proxy, of the certificate of the server. Goes with `privateKey`; a named Secret replaces both.',
  'ServerTlsSettings.subjectAltNames':
    'Names of which the client certificate must bear at least one.\n\n@default - any name',
  'ServerTlsSettings.tlsCertificates':
    'One or two certificates by path, an RSA and an ECDSA one for instance, in place of `serverCertificate` and ' +
    '`privateKey`.',
  'ServerTlsSettings.verifyCertificateHash':
    'SHA-256 hashes, in hexadecimal, of the client certificates that are accepted. With `verifyCertificateSpki`, ' +
    'one hit in either list is enough.' +
    '\n\n@default - any certificate of the CA',
  'ServerTlsSettings.verifyCertificateSpki':
    'SHA-256 hashes, in base64, of the public keys (SPKI) of the client certificates that are accepted. With ' +
    '`verifyCertificateHash`, one hit in either list is enough.' +
    '\n\n@default - any certificate of the CA',
};
