import { describe, expect, it } from "vitest";
import { segment } from "../../src/segment/segment.ts";

const CONTEXT = { headline: null, published: "2026-03-03T12:00:00Z", publisher: null };
const notices = (text: string) => segment(`The tower in Norvik fell on Monday.\n\n${text}`, CONTEXT).notices;

describe("notices of papers in other languages", () => {
  it.each([
    ["update", "Aggiornamento delle 17.20 del 4 marzo 2026: il sindaco ha risposto."],
    ["update", "Aggiornamento ore 18: il sindaco ha risposto."],
    ["update", "Questo articolo è stato aggiornato il 4 marzo 2026 con la risposta del sindaco."],
    ["correction", "Questo articolo è stato corretto: la torre è alta 40 metri."],
    ["correction", "Errata corrige: la torre è alta 40 metri."],
    ["correction", "In una versione precedente di questo articolo si diceva che la torre era vuota."],
    ["correction", "Erramos: a torre tem 40 metros, e não 400."],
    ["update", "Atualização às 18h10: o prefeito respondeu."],
    ["update", "Esta matéria foi atualizada às 18h10 com a resposta do prefeito."],
    ["correction", "Diferentemente do publicado em versão anterior desta reportagem, a torre tem 40 metros."],
    ["correction", "A versão anterior deste texto dizia que a torre estava vazia."],
    ["update", "Este artículo ha sido actualizado con la respuesta del alcalde."],
    ["update", "Esta noticia se actualizó el 4 de marzo de 2026 a las 18:10."],
    ["correction", "Una versión anterior de este artículo decía que la torre estaba vacía."],
    ["clarification", "Aclaración: la torre tiene dos dueños."],
    [
      "correction",
      "Fe de erratas\n\nEn una versión anterior de esta noticia se decía que la torre mide 400 metros.",
    ],
    ["correction", "Une version précédente de cet article indiquait que la tour était vide."],
    ["update", "Cet article a été mis à jour le 4 mars 2026 à 18h10 avec la réponse du maire."],
    ["correction", "Cet article a été corrigé : la tour mesure 40 mètres."],
    ["clarification", "Précision : la tour a deux propriétaires."],
    ["update", "Dieser Artikel wurde am 4. März 2026 um 18.10 Uhr aktualisiert."],
    ["correction", "Dieser Text wurde korrigiert. Der Turm ist 40 Meter hoch."],
    ["correction", "In einer früheren Version dieses Artikels hieß es, der Turm sei leer. Das ist falsch."],
    ["correction", "Hinweis: In einer ersten Fassung stand eine falsche Höhe."],
    ["update", "Dit artikel is bijgewerkt met een reactie van de burgemeester."],
    ["correction", "In een eerdere versie van dit artikel stond dat de toren leeg was."],
    ["update", "Artikkelen er oppdatert med svar fra ordføreren."],
    ["timestamp", "Publié le 3 mars 2026 à 07h12, mis à jour le 4 mars 2026 à 11h48"],
    ["timestamp", "Stand: 04.03.2026, 17:31 Uhr"],
    ["timestamp", "Atualizado em 4 de março de 2026, 18h10"],
  ])("%s: %s", (kind, words) => {
    expect(notices(words)).toMatchObject([{ kind, text: words }]);
  });

  it.each([
    ["Este texto foi atualizado em 4 de abril de 2026.", "2026-04-04T00:00:00Z"],
    ["Dieser Artikel wurde am 4. Mai 2026 um 18:10 Uhr aktualisiert.", "2026-05-04T16:10:00Z"],
    ["Cet article a été mis à jour le 1er août 2026.", "2026-08-01T00:00:00Z"],
    ["Questo articolo è stato aggiornato il 4 dicembre.", "2026-12-04T00:00:00Z"],
  ])("%s", (words, at) => {
    expect(notices(words)).toMatchObject([{ kind: "update", at }]);
  });

  it.each([
    "La torre ha sido actualizada con un ascensor.",
    "Este artículo de la ley ha sido corregido por el Senado.",
    "Dieser Turm wurde aktualisiert.",
    "Une version précédente de la loi indiquait autre chose.",
    "Questo edificio è stato aggiornato.",
    "Stand by 4 towers.",
    "Nota de la redacción: la torre es de todos.",
  ])("is none: %s", (words) => {
    expect(notices(words)).toEqual([]);
  });
});
