#!/usr/bin/env node
// A TLS front for a plain FHIR server on this machine, to test whom the kiosk trusts. Node only.
//   node tls_front.mjs --cert server.pem --key server.key --to 8103
// Binds 127.0.0.1 on a free port and prints it. It knows no FHIR.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';

const opt = (name) => process.argv[process.argv.indexOf('--' + name) + 1];
const identity = { cert: fs.readFileSync(opt('cert')), key: fs.readFileSync(opt('key')) };
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
