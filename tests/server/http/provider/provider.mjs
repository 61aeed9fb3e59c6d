// SPDX-License-Identifier: GPL-3.0-or-later
// A whole OpenID provider on this machine: anybody may sign in as anybody, by the name before the @ of their address.
// provider.mjs CERTIFICATE KEY PASSPHRASE DOMAIN; prints its port once it listens.
import fs from 'node:fs';
import https from 'node:https';
import Provider from 'oidc-provider';

const [certificate, key, passphrase, domain] = process.argv.slice(2);
const server = https.createServer({ cert: fs.readFileSync(certificate), key: fs.readFileSync(key), passphrase });
server.listen(0, '127.0.0.1', () => {
  const issuer = `https://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'aufwind',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    }],
    claims: { openid: ['sub', 'auth_time'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true, methods: ['S256'] },
    cookies: { keys: ['only for tests'] },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id, email: `${id}@${domain}`, email_verified: true, given_name: id, family_name: 'Test',
      }),
    }),
  });
  server.on('request', provider.callback());
  console.log(server.address().port);
});
