/** A model class of an SDK: wire names and types of its fields. */
export interface Model {
  names: () => Record<string, string>
  types: () => Record<string, unknown>
}

const isModel = (type: unknown): type is Model => 'names' in Object(type)

interface ArrayType {
  type: 'array'
  itemType: unknown
}
const isArrayType = (type: unknown): type is ArrayType =>
  typeof type === 'object' && type !== null && (type as ArrayType).type === 'array'

/** Where a model and an answer differ; `given` collects the paths of all fields that were there. */
const answerFindings = (model: Model, answer: unknown, given: Set<string>, path = ''): string[] => {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return [`${path}: an object is expected`]
  const types = new Map(Object.entries(model.names()).map(([field, name]) => [name, model.types()[field]]))
  return Object.entries(answer).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`
    given.add(at)
    return types.has(name) ? valueFindings(types.get(name), value, given, at) : [`${at}: unknown field`]
  })
}

const valueFindings = (type: unknown, value: unknown, given: Set<string>, at: string): string[] => {
  if (isModel(type)) return answerFindings(type, value, given, at)
  if (isArrayType(type)) {
    if (!Array.isArray(value)) return [`${at}: an array is expected`]
    return value.flatMap((item) => valueFindings(type.itemType, item, given, `${at}[]`))
  }
  return typeof value === type ? [] : [`${at}: a ${String(type)} is expected, and not a ${typeof value}`]
}

/** What is wrong with all answers of an operation together: each field of the model is in one of them, or said to be absent. */
export const allAnswersFindings = (
  model: Model,
  answers: readonly unknown[],
  absent: Readonly<Record<string, string>>,
): string[] => {
  const given = new Set<string>()
  const findings = answers.flatMap((answer) => answerFindings(model, answer, given))
  return [...new Set(findings), ...absenceFindings(model, given, absent)]
}

/** Paths of all fields of a model. A parent comes before its fields. */
export const pathsOf = (model: Model, path = ''): string[] =>
  Object.entries(model.names()).flatMap(([field, name]) => {
    const at = path === '' ? name : `${path}.${name}`
    const type = model.types()[field]
    const itemType = isArrayType(type) ? type.itemType : type
    const below = isModel(itemType) ? pathsOf(itemType, isArrayType(type) ? `${at}[]` : at) : []
    return [at, ...below]
  })

/** Whether a path is one of those, or below one. */
export const isWithin = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[]`))

/** Fields of a model that no answer had and that are not said to be absent, and those that are said to be and are not. */
const absenceFindings = (
  model: Model,
  given: ReadonlySet<string>,
  absent: Readonly<Record<string, string>>,
): string[] => {
  const missing = pathsOf(model).filter((path) => !given.has(path) && !isWithin(path, Object.keys(absent)))
  return [
    ...missing.map((path) => `${path}: missing`),
    ...Object.keys(absent)
      .filter((path) => given.has(path))
      .map((path) => `${path}: said to be absent`),
    ...Object.keys(absent)
      .filter((path) => !pathsOf(model).includes(path.replace(/\[\]$/, '')))
      .map((path) => `${path}: said to be absent, and not in the model`),
  ]
}

interface DocumentedParameter {
  name: string
  onWire: string
  type: unknown
}

/** Parameters of a request model as they go over the wire, lists with the number 1. */
export const parametersOf = (model: Model): DocumentedParameter[] =>
  Object.entries(model.names()).flatMap(([field, name]) => {
    const type = model.types()[field]
    const [itemType, onWire] = isArrayType(type) ? [type.itemType, `${name}.1`] : [type, name]
    if (!isModel(itemType)) return [{ name, onWire, type: itemType }]
    return parametersOf(itemType).map((part) => ({
      name: isArrayType(type) ? name : `${name}.${part.name}`,
      onWire: `${onWire}.${part.onWire}`,
      type: part.type,
    }))
  })
