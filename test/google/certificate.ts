import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** For `--ignore-certificate-errors-spki-list`, which trusts this one key and no other. */
  readonly spki: string
}

const names = ['*.google.com', '*.googleusercontent.com', '*.googleapis.com', 'localhost']

/** Made anew at every start and never kept (TOOLCHAIN §12). */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const keyFile = join(folder, 'key.pem')
  const certFile = join(folder, 'cert.pem')
  const subjects = names.map((name) => `DNS:${name}`).join(',')
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certFile],
        ...['-days', '2', '-subj', '/CN=local', '-addext', `subjectAltName=${subjects}`],
      ],
      { stdio: 'ignore' },
    )
    const key = readFileSync(keyFile, 'utf8')
    const cert = readFileSync(certFile, 'utf8')
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    return { key, cert, spki: createHash('sha256').update(publicKey).digest('base64') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
