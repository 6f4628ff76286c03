metadata description = 'The web app with bot and tab on Linux.'

param name string
param location string
param tags object
param planSize string
param identityId string
param workspaceId string
param settings object

@description('Own host name; empty takes the one that Azure gives.')
param domain string
param allowedTenants string[]

@secure()
param uploadKey string

var tenantSettings = toObject(
  range(0, length(allowedTenants)),
  i => 'Teams__AllowedTenants__${i}',
  i => allowedTenants[i]
)

var publicUrl = empty(domain) ? 'https://${app.properties.defaultHostName}' : 'https://${domain}'

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSize }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet KreisTeams.Bot.dll'
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      healthCheckPath: '/health/ready'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }

  resource appsettings 'config' = {
    name: 'appsettings'
    properties: union(
      settings,
      tenantSettings,
      { PublicUrl: publicUrl, Graph__NotificationUrl: '${publicUrl}/api/graph/notifications' },
      empty(uploadKey) ? {} : { Graph__SecretKey: uploadKey }
    )
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// No AppServiceHTTPLogs: they would keep the query strings, and the tab's connection carries its token there.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: app
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
