import { regionalOperation } from '../operation.ts'
import { integer, oneOf, requiredText, text, texts } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'

/** With status 400 in this reference, not 404. */
const regionNotFound = {
  code: 'InvalidRegionId.NotFound',
  httpStatus: 400,
  message: 'The specified RegionId does not exist.',
}

/**
 * Tasks come of imports, exports, redeployments, changed disks and archived snapshots, and nothing here does any of
 * that: there are none. A copy of an image is no task.
 */
export const describeTasks = regionalOperation(
  {
    name: 'DescribeTasks',
    parameters: {
      RegionId: requiredText(),
      TaskIds: text('at most 100 IDs, separated by commas'),
      TaskAction: oneOf([
        'ImportImage',
        'ExportImage',
        'RedeployInstance',
        'ModifyDiskSpec',
        'ArchiveSnapshot',
      ]),
      TaskStatus: text('Finished, Processing or Failed'),
      StartTime: text('as 2020-11-23T15:10:00Z'),
      EndTime: text('as 2020-11-23T15:10:00Z'),
      ResourceIds: texts(100),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
    },
    regionNotFound,
    absentFields: { 'TaskSet.Task[]': 'there are no tasks' },
  },
  ({ parameters, region }) => {
    if ((parameters.TaskIds ?? '').split(',').length > 100) throw invalidParameter('TaskIds')
    for (const name of ['StartTime', 'EndTime'] as const)
      if (parameters[name] !== null && Number.isNaN(Date.parse(parameters[name])))
        throw invalidParameter(name)
    return {
      PageNumber: parameters.PageNumber ?? 1,
      PageSize: parameters.PageSize ?? 10,
      RegionId: region.regionId,
      TaskSet: { Task: [] },
      TotalCount: 0,
    }
  },
)
