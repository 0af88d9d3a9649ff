import crypto, { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
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

  it.each([
    ["a name", "faceid.intl.tencentcloudapi.com"],
    ["a name of the greatest length", `${"a.".repeat(126)}a`],
    ["an address of version 4", "127.0.0.1"],
    ["an address of version 6", "2001:db8::8:800:200c:417a"],
    ["the loopback address of version 6", "::1"],
    ["an address of version 4 in one of version 6", "::ffff:127.0.0.1"],
  ])("certifies %s for itself alone", (_what, host) => {
    const authority = new CertificateAuthority();
    const made = new X509Certificate(authority.credentialsFor(host).cert);
    const holds = (name: string) => (isIP(name) === 0 ? made.checkHost(name) : made.checkIP(name));
    expect([holds(host), holds("b.example"), holds("127.0.0.2"), holds("::2")]).toEqual([host, ...Array(3)]);
    const issuer = new X509Certificate(authority.certificate);
    expect([made.ca, made.checkIssued(issuer), made.verify(issuer.publicKey)]).toEqual([false, true, true]);
  });

  it("keeps its days in the years from 2050, which are written in another form", () => {
    const now = Date.UTC(2049, 11, 15);
    const { validFrom, validTo } = new X509Certificate(new CertificateAuthority(() => now).certificate);
    expect([Date.parse(validFrom), Date.parse(validTo)]).toEqual([now - DAY, now + 30 * DAY]);
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

  it("makes one key for all hosts", () => {
    const made = jest.spyOn(crypto, "generateKeyPairSync");
    const authority = new CertificateAuthority();
    for (let host = 0; host < 10; host += 1) authority.contextFor(`${host}.example`);
    expect(made).toHaveBeenCalledTimes(2);
    made.mockRestore();
  });
});
