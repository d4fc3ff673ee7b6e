import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { ShippedPart } from './shippedParts.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  readonly parts: readonly ShippedPart[];
}

/** The list of parts in CycloneDX 1.6 as JSON: the same text for the same parts, with no time and no random number in it. */
export function sbomOf({ name, version, parts }: Product): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: `${name}@${version}`,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense('MIT')]),
  });
  for (const part of parts) {
    const component = componentOf(part);
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf({ name, version, licence, purl, integrity }: ShippedPart): Models.Component {
  return new Models.Component(purl === null ? Enums.ComponentType.Data : Enums.ComponentType.Library, name, {
    version,
    ...(purl !== null && { purl }),
    bomRef: purl ?? name,
    licenses: new Models.LicenseRepository(licence === '' ? [] : [licenceOf(licence)]),
    hashes: new Models.HashDictionary(
      integrity === null ? [] : [[Enums.HashAlgorithm['SHA-512'], hexOf(integrity)]],
    ),
  });
}

/** Several licences to choose from are an expression; a word of its own is a name. */
function licenceOf(licence: string): Models.License {
  if (/\b(?:AND|OR|WITH)\b/u.test(licence)) {
    return new Models.LicenseExpression(licence);
  }
  return /^[A-Za-z0-9.+-]+$/u.test(licence)
    ? new Models.SpdxLicense(licence)
    : new Models.NamedLicense(licence);
}

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.replace(/^sha512-/u, ''), 'base64').toString('hex');
