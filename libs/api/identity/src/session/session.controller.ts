import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accepts, Answers, CurrentActor, HttpConfig, Requires, SESSION_COOKIE, type Actor } from '@mizan/api/platform';
import type { SessionView } from '@mizan/shared/contracts';

import { ChangeLanguageBody, ChangePasswordBody, SignInBody } from './session.body';
import { SessionReadModel } from './session.read-model';
import { SessionRepository } from './session.repository';
import { SessionService } from './session.service';

/** The caller's own session. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly sessions: SessionRepository,
    private readonly views: SessionReadModel,
    private readonly http: HttpConfig,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('public')
  @Accepts('SignIn')
  @Answers('SessionView')
  async signIn(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, expiresAt } = await this.service.signIn(body, request.ip);
    void reply.setCookie(SESSION_COOKIE, token, { ...this.cookie(), expires: expiresAt });
    const actor = await this.sessions.actorOf(token);
    if (!actor) throw new Error('A session that was just started is not found.');
    return this.views.of(actor);
  }

  @Get()
  @Requires('session')
  @Answers('SessionView')
  show(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.views.of(actor);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session')
  @Answers('Nothing', 204)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.service.signOut(actor);
    void reply.clearCookie(SESSION_COOKIE, this.cookie());
  }

  @Put('password')
  @HttpCode(204)
  @Requires('session')
  @Accepts('ChangePassword')
  @Answers('Nothing', 204)
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordBody): Promise<void> {
    return this.service.changePassword(actor, body);
  }

  @Put('language')
  @HttpCode(204)
  @Requires('session')
  @Accepts('ChangeLanguage')
  @Answers('Nothing', 204)
  changeLanguage(@CurrentActor() actor: Actor, @Body() body: ChangeLanguageBody): Promise<void> {
    return this.service.changeLanguage(actor, body.language);
  }

  private cookie(): { httpOnly: true; sameSite: 'strict'; secure: boolean; path: string } {
    return { httpOnly: true, sameSite: 'strict', secure: this.http.behindTls, path: '/' };
  }
}
