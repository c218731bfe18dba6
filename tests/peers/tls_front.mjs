#!/usr/bin/env node
// A TLS front for a plain FHIR server on this machine, to test whom the kiosk trusts. Node only.
//   node tls_front.mjs --cert server.pem --key server.key --to 8103 [--clients-by ca.pem]
// With --clients-by nobody gets in without a certificate by that authority.
// Binds 127.0.0.1 on a free port and prints it. It knows no FHIR.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const opt = (name) => process.argv[process.argv.indexOf('--' + name) + 1];
const identity = { cert: fs.readFileSync(opt('cert')), key: fs.readFileSync(opt('key')) };
if (process.argv.includes('--clients-by'))
  Object.assign(identity, {
    ca: fs.readFileSync(opt('clients-by')), requestCert: true, rejectUnauthorized: true,
  });
const front = https.createServer(identity, (request, answer) => {
  const { method, url: path, headers } = request;
  const target = { host: '127.0.0.1', port: opt('to'), method, path, headers };
  const onward = http.request(target, (reply) => {
    answer.writeHead(reply.statusCode, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  request.pipe(onward);
});
front.listen(0, '127.0.0.1', () => console.log(front.address().port));
