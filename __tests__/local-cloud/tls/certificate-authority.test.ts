import { X509Certificate } from "node:crypto";
import { CertificateAuthority } from "../../../local-cloud/tls/certificate-authority";

const DAY = 86_400_000;

describe("the certificate of a local cloud", () => {
  it("is of an authority that signed it itself, valid from a day ago for a month", () => {
    const now = Date.UTC(2025, 0, 14, 12);
    const { ca, subject, issuer, validFrom, validTo } = new X509Certificate(
      new CertificateAuthority(() => now).certificate,
    );
    expect([ca, subject]).toEqual([true, issuer]);
    expect([Date.parse(validFrom), Date.parse(validTo)]).toEqual([now - DAY, now + 30 * DAY]);
  });

  it("is another one each time, so that trusting one trusts no other", () => {
    const [one, other] = [new CertificateAuthority(), new CertificateAuthority()];
    const certificate = new X509Certificate(one.certificate);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.verify(new X509Certificate(other.certificate).publicKey)).toBe(false);
  });

  it("makes one certificate for each host", () => {
    const authority = new CertificateAuthority();
    expect(authority.contextOf("a.example")).toBe(authority.contextOf("a.example"));
    expect(authority.contextOf("a.example")).not.toBe(authority.contextOf("b.example"));
  });
});
