<#-- A report as Markdown. Variables: report (org.headroom.report.content.Report), pictures (paths, in reading order). -->
<#assign drawings = 0>
# ${report.title()}

${report.subtitle()}

<#if report.verdicts()?has_content>
| Objective | Verdict | Observed | Promised |
| --- | --- | --- | --- |
<#list report.verdicts() as v>
| ${v.title()} | <#if v.state() == "GOOD">✅<#elseif v.state() == "BAD">❌<#else>❔</#if> ${v.state().word()} | ${v.observed()} | ${v.threshold()} |
</#list>
<#else>
The model has no objective for this scenario, so there is no verdict.
</#if>
<#list report.sections() as section>

## ${section.title()}
<#list section.blocks() as block>

<#switch block.kind()>
<#case "text">
${block.text()}
<#break>
<#case "facts">
| Fact | Value |
| --- | --- |
<#list block.facts() as fact>
| ${fact.name()} | ${fact.value()} |
</#list>
<#break>
<#case "table">
**${block.caption()}**

|<#list block.columns() as column> ${column.title()} |</#list>
|<#list block.columns() as column> <#if column.numeric()>---:<#else>---</#if> |</#list>
<#list block.rows() as row>
|<#list row as cell> <#if cell.mark()?has_content>**${cell.text()}**<#else>${cell.text()}</#if> |</#list>
</#list>
<#break>
<#case "drawing">
<#if pictures?has_content>
![${block.caption()}](${pictures[drawings]?no_esc})

</#if>
*${block.caption()}*
<#assign drawings = drawings + 1>
<#break>
</#switch>
</#list>
</#list>
