import crypto, { X509Certificate } from "node:crypto";
import { CertificateAuthority } from "../../../core/tls/certificate-authority";

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
    expect(authority.contextFor("a.example")).toBe(authority.contextFor("a.example"));
    expect(authority.contextFor("a.example")).not.toBe(authority.contextFor("b.example"));
  });

  it("keeps no more than the last 64 hosts, for a client may ask for any", () => {
    const authority = new CertificateAuthority();
    const contexts = Array.from({ length: 65 }, (_, host) => authority.contextFor(`${host}.example`));
    expect(authority.contextFor("64.example")).toBe(contexts[64]);
    expect(authority.contextFor("1.example")).toBe(contexts[1]);
    expect(authority.contextFor("0.example")).not.toBe(contexts[0]);
  });

  it("makes one key for all hosts, since a key costs a hundred times as much as a certificate", () => {
    const made = jest.spyOn(crypto, "generateKeyPairSync");
    const authority = new CertificateAuthority();
    for (let host = 0; host < 10; host += 1) authority.contextFor(`${host}.example`);
    expect(made).toHaveBeenCalledTimes(2);
    made.mockRestore();
  });
});
