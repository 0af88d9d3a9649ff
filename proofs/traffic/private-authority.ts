import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CertificateAuthority } from "../../local-cloud";
import type { TlsFiles } from "./redis-server";

/** A certificate authority that nobody knows, as a company has one, with files for programs that read those. */
export class PrivateAuthority {
  private readonly authority = new CertificateAuthority();
  private readonly folder = mkdtempSync(join(tmpdir(), "authority-"));
  /** Its own certificate, PEM. */
  readonly certificate = this.authority.certificate;
  /** The same, as a file. */
  readonly file = this.write("authority.pem", this.certificate);

  /** A new certificate of a host, and its key; PEM. */
  certify(host: string): { readonly cert: string; readonly key: string } {
    return this.authority.credentialsFor(host);
  }

  /** The same as files. */
  certifyInFiles(host: string): TlsFiles {
    const { cert, key } = this.certify(host);
    return { certificate: this.write(`${host}.pem`, cert), key: this.write(`${host}.key`, key), authority: this.file };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  }
}
